"""Articles as tables: articles, paragraphs, figures, quotes, persons, links; each with a documented schema."""

from newsdoc.batch.tables.arrow import from_table, schema, to_table
from newsdoc.batch.tables.columns import Column, TableSchema
from newsdoc.batch.tables.schemas import ERRORS, TABLES, rows_of

__all__ = ["ERRORS", "TABLES", "Column", "TableSchema", "from_table", "rows_of", "schema", "to_table"]
