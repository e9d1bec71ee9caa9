"""What a run did, in numbers."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

import attrs

from newsdoc.batch.results import Result
from newsdoc.printable import counted


@attrs.define
class Report:
    """What a run did, in numbers. For a resumed run, all its parts count.

    >>> Report(documents=3, articles=2).documents
    3
    """

    documents: int = 0
    """Documents processed, including those that failed."""
    articles: int = 0
    """Articles in them."""
    size: int = 0
    """Bytes of the documents."""
    work: float = 0.0
    """Seconds that the documents took, summed over all workers."""
    failures: Counter[str] = attrs.field(factory=Counter)
    """Documents that failed, by kind."""
    first_failures: dict[str, str] = attrs.field(factory=dict)
    """The first document that failed, and why, by kind."""
    problems: Counter[str] = attrs.field(factory=Counter)
    """Problems, by code."""
    skipped: Counter[str] = attrs.field(factory=Counter)
    """Files and records that were skipped, by kind."""
    near_duplicates: int | None = None
    """Articles that are near-duplicates of one in an earlier document; None if they were not looked for."""
    resumed: int = 0
    """Documents done by an earlier part of the run."""
    seconds: float = 0.0
    """How long this part of the run took."""

    @property
    def failed(self) -> int:
        """Documents that failed."""
        return sum(self.failures.values())

    @property
    def rate(self) -> float:
        """Documents per second in this part of the run; 0 before it began."""
        return (self.documents - self.resumed) / self.seconds if self.seconds else 0.0

    def count(self, results: Iterable[Result]) -> "Report":
        """Count results in; returns the report."""
        for result in results:
            self.documents += 1
            self.articles += result.items
            self.size += result.size
            self.work += result.seconds
            self.problems.update(problem.code for problem in result.problems)
            if result.failure is not None:
                kind, message = result.failure.kind, result.failure.message
                self.failures[kind] += 1
                self.first_failures.setdefault(kind, f"{result.document.id}: {message}")
        return self

    def add(self, counts: Mapping[str, Any]) -> None:
        """Count in what a shard of an earlier part counted."""
        self.documents += counts["documents"]
        self.articles += counts["articles"]
        self.size += counts["size"]
        self.work += counts["work"]
        self.failures.update(counts["failures"])
        self.problems.update(counts["problems"])
        for kind, first in counts.get("first_failures", {}).items():  # runs of older versions have none
            self.first_failures.setdefault(kind, first)

    def to_dict(self) -> dict[str, Any]:
        """The numbers as plain values."""
        return {**attrs.asdict(self), "failed": self.failed, "rate": round(self.rate, 2)}

    def __str__(self) -> str:
        """A few lines for people."""
        lines = [
            f"{counted(self.documents, 'document')}, {counted(self.articles, 'article')}, {self.failed} failed; "
            f"{self.seconds:.1f} s, {self.rate:.1f} documents per second"
        ]
        if self.resumed:
            lines.append(f"done before: {counted(self.resumed, 'document')}")
        if self.near_duplicates is not None:
            lines.append(f"near-duplicates of an earlier article: {self.near_duplicates}")
        for name, counts in (("failed", self.failures), ("problems", self.problems), ("skipped", self.skipped)):
            if counts:
                lines.append(f"{name}: " + ", ".join(f"{number} {kind}" for kind, number in counts.most_common()))
        return "\n".join(lines)
