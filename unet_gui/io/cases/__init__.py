"""Cases from files: the search, the grouping, the roles and the reading."""
