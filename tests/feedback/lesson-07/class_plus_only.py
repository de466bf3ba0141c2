w = [2/3, 2/3, -1]
objective = 8/9
support_vectors = [(1, 2), (2, 1)]
same_as_three_points = True
reason = "inactive-constraints"
