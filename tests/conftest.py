"""No test sees an update of office-holders that its runner may have; a request to this machine stays on it; no test
fails because its machine is slow.
"""

from __future__ import annotations

import os
from pathlib import Path

from hypothesis import HealthCheck, settings

os.environ["ONRECORD_ACTORS"] = str(Path(__file__).parent / "no-update")
os.environ["no_proxy"] = os.environ["NO_PROXY"] = "127.0.0.1"

settings.register_profile("any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("any machine")
