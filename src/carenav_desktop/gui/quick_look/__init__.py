"""The quick look: scroll through the pictures of a series to check what arrived. Never for diagnosis, no measuring."""
