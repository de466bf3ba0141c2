import matplotlib.pyplot as plt
w = [0.6667, 0.6666, -1.0002]
objective = round(w[0]**2 + w[1]**2, 3)
support_vectors = [(2, 1), (1, 2), (0.0, 0.0)]
same_as_three_points = True
reason = "inactive-constraints"
plt.plot([-1, -3, 0], [-1, -1, 0], "o", [1, 2, 3], [2, 1, 3], "^")
plt.plot([-3, 3], [4.5, -1.5], "-")
