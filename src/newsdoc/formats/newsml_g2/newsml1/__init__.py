"""NewsML 1.x (IPTC NewsML 1.2), the forerunner of NewsML-G2: read as agencies write it, written as 1.2."""
