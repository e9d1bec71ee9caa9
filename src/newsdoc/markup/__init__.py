"""How a story's body stands in markup (XHTML, NITF), and the codes, dates and addresses that markup asks for.

Shared by the formats, which may not import each other. Imports the model, errors and xml.
"""
