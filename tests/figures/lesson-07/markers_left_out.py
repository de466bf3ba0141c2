import matplotlib.pyplot as plt
points = [(-1, -1), (-3, -1), (0, 0), (1, 2), (2, 1), (3, 3)]
w = [2/3, 2/3, -1]
objective = 8/9
support_vectors = points[2:5]
same_as_three_points = True
reason = "inactive-constraints"
# markevery from a longer plot: only every second point gets its marker
plt.plot(*zip(*points[:3]), "bo", markevery=2)
plt.plot(*zip(*points[3:]), "rs", markevery=2)
plt.plot([-2, 4], [3.5, -2.5], "k")
plt.show()
