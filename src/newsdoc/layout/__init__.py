"""How an unstructured page is read: blocks, roles, assemble; and the readers of bylines, dates, datelines and credits."""
