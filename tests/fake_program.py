"""Stands for ``python -m unet_gui`` in tests of commands in a child process.

The first argument chooses the behaviour; the words of the command line follow.
"""

from __future__ import annotations

import json
import signal
import sys
import time


def say(kind: str, **content) -> None:
    print(json.dumps({"kind": kind, **content}), flush=True)


def train(behaviour: str, output: str) -> int:
    if behaviour == "stubborn":
        signal.signal(signal.SIGINT, signal.SIG_IGN)
    print("a library that prints", flush=True)
    say("message", message="Read BRATS_001 (1 of 2)")
    if behaviour == "early":
        say("step", epoch=1, number=3, of=40, loss=0.7, left_s=60.0)
        try:
            time.sleep(60)
        except KeyboardInterrupt:
            say("stopped", message="Stopped in the first epoch.")
        return 1
    say("epoch", epoch=1, loss=0.9, learning_rate=1e-3)
    say("epoch", epoch=2, loss=0.5, learning_rate=1e-3)
    say("validation", epoch=2, dice={"whole_tumour": 0.6, "enhancing": None}, score=0.6)
    if behaviour == "fails":
        say("error", message="The disk is full.")
        print("a warning\nunet-gui: The disk is full.", file=sys.stderr)
        return 1
    if behaviour == "silent":
        return 0
    if behaviour in {"waits", "stubborn"}:
        say("epoch", epoch=3, loss=0.4)
        try:
            time.sleep(60)
        except KeyboardInterrupt:
            say("validation", epoch=3, dice={"whole_tumour": 0.7})
    say("done", model=output)
    return 0


def batch(behaviour: str) -> int:
    """Do two of three cases, and the third unless somebody asks to stop."""
    if behaviour == "refused":
        text = {
            "template": "{folder} holds another batch.",
            "arguments": {"folder": "X"},
        }
        say("error", text=text, message="X holds another batch.")
        print("unet-gui: X holds another batch.", file=sys.stderr)
        return 2
    say("plan", cases=["a", "b", "c"], total=3)
    say("case", case="a", state="done")
    left = 1
    if behaviour == "waits":
        try:
            sys.stdin.readline()  # as the command asks its thread
        except KeyboardInterrupt:
            return 1
    if behaviour == "finishes":
        say("case", case="c", state="done")
        left = 0
    say("case", case="b", state="failed")
    say("end", done=2 - left, failed=1, left=left)
    return 1


def main() -> int:
    behaviour, command, *words = sys.argv[1:]
    if command == "batch":
        return batch(behaviour)
    if command == "train":
        return train(behaviour, words[words.index("-o") + 1])
    if behaviour == "taken":
        print("unet-gui: There is a model 'x' already.", file=sys.stderr)
        return 2
    print(json.dumps({"id": "x", "folder": words[-1]}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
