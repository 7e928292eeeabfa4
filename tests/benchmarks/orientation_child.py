"""Open one scan in our window, stored in one axis order after the other."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from own_window import make_window

_ROUNDS = 7


def main(files: list[Path]) -> None:
    own = make_window()
    own.window.resize(1600, 1000)
    own.window.show()
    seconds: dict[str, list[float]] = {file.parent.name: [] for file in files}
    for number in range(_ROUNDS + 1):
        for file in files:  # in turn, so that a busy moment affects all of them
            opened = own.open([file])
            if number:  # the first round is a warm-up
                seconds[file.parent.name].append(opened)
            own.window.parts.controllers.cases.close(None)
    own.window.close()
    print(json.dumps({"seconds": seconds}), flush=True)


main([Path(argument) for argument in sys.argv[1:]])
