"""How an unstructured page is read: blocks of text get roles, roles are assembled into an Article."""
