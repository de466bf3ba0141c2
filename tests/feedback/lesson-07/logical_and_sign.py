w = [2/3, 2/3, -1]
objective = 8/9
same_as_three_points = True
if objective > 0 && w[2] < 0:
    reason = "inactive-constraints"
