"""The recipe that makes the reading model: read data, train, export. Start at README.md."""
