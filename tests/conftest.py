"""No test sees an update of office-holders that its runner may have; a request to this machine stays on it."""

from __future__ import annotations

import os
from pathlib import Path

os.environ["ONRECORD_ACTORS"] = str(Path(__file__).parent / "no-update")
os.environ["no_proxy"] = os.environ["NO_PROXY"] = "127.0.0.1"
