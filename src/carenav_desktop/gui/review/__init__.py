"""The place where reviewers are asked: who, how far each is, what was said, agreed and asked for."""
