"""Evidence and works: files people hand in, without what they say about their makers."""
