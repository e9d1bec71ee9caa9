"""What a line of news says: bylines, dates, datelines, credits, taglines, quotation marks, agencies, language.

All that is language is data, one file a language, in `languages/<tag>.toml`.
"""
