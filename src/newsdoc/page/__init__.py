"""How an unstructured page is read: blocks, roles, assemble; readers of bylines, dates, datelines and credits."""
