"""How an unstructured page is read: blocks, their tokens, the role model, the rules, the assembly of an article."""
