"""onrecord: the ledger of what governments say, on what conditions, and whether it held."""
