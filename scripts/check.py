"""temp"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from atlas.check import check
from atlas.problems import show, summary

c, p = check(Path("data"))
print(show(p))
print(summary(p), len(c.entries), "records")
sys.exit(1 if p else 0)
