"""What the analyzers of speech share: words, sentences, names, persons, cues and the language data behind them."""
