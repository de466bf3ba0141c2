w = [2/3, 2/3, -1]
objective = 8/9
support_vectors = [(0, 0), (1, 2), (2, 1)]
same_as_three_points = w == [2/3, 2/3, 1]
reason = "inactive-constraints"
