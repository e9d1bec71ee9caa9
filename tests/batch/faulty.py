"""A plugin that misbehaves: the parser `faulty` does what its document says."""

import os
import signal
import sys
import time
from collections.abc import Iterable

import newsdoc


class Faulty:
    name = "faulty"
    media_types = ()
    suffixes = ()

    def sniff(self, source: newsdoc.Source) -> float:
        return 1.0 if source.head.startswith("faulty:") else 0.0

    def parse(self, source: newsdoc.Source, /) -> newsdoc.Article:
        word = source.text.removeprefix("faulty:").split()[0]
        if word == "raise":
            raise ZeroDivisionError("planted")
        if word == "exit":
            sys.exit(3)
        if word == "die":
            os._exit(7)
        if word == "segv":
            os.kill(os.getpid(), signal.SIGSEGV)
        if word == "sleep":
            time.sleep(3600)
        if word == "spin":
            while True:
                pass
        if word == "eat":
            eaten = []
            while True:
                eaten.append(bytearray(10_000_000))
        if word == "slow":
            time.sleep(0.02)
        if word == "huge":
            return newsdoc.Article(word, keywords=("x" * 3_000_000,))
        if word == "unsendable":
            return newsdoc.Article(word, layers=(newsdoc.Layer("x", items=(Unsendable(),)),))
        return newsdoc.Article(word, body=(newsdoc.Paragraph(source.text),))


class Unsendable(newsdoc.Node):
    def __reduce__(self) -> str:
        raise TypeError("planted")


@newsdoc.hookimpl
def newsdoc_parsers() -> Iterable[Faulty]:
    return [Faulty()]
