"""Many documents: sources of them, worker processes, tables, and runs that can be resumed.

from newsdoc.batch import Sources, Steps, process, run

for result in process(Sources("pages/")):
    print(result.document.id, result.article or result.failure)

run(Sources("crawl.warc.gz"), "tables", steps=Steps(analyzers=["quotes"], tables=["quotes"]), table="parquet")
"""

from newsdoc.batch.dedup import near_duplicates
from newsdoc.batch.documents import MAX_BYTES, Document, Fields
from newsdoc.batch.failures import KINDS, Failure
from newsdoc.batch.processing import process
from newsdoc.batch.report import Report
from newsdoc.batch.results import Result
from newsdoc.batch.running import run
from newsdoc.batch.sources import Sources, iter_documents
from newsdoc.batch.steps import Steps
from newsdoc.batch.tables import TABLES, Column, TableSchema, from_table, rows_of, schema, to_table
from newsdoc.batch.worker_limits import WorkerLimits

__all__ = [
    "KINDS",
    "MAX_BYTES",
    "TABLES",
    "Column",
    "Document",
    "Failure",
    "Fields",
    "Report",
    "Result",
    "Sources",
    "Steps",
    "TableSchema",
    "WorkerLimits",
    "from_table",
    "iter_documents",
    "near_duplicates",
    "process",
    "rows_of",
    "run",
    "schema",
    "to_table",
]
