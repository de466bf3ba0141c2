import matplotlib.pyplot as plt
w = (2/3, 2/3, -1); objective = 8/9; support_vectors = [(0, 0), (1, 2), (2, 1)]
same_as_three_points = True; reason = "inactive-constraints"
for x, y in [(-1, -1), (-3, -1), (0, 0)]:
    plt.plot([x], [y], "bx")
for x, y in [(1, 2), (2, 1), (3, 3)]:
    plt.plot([x], [y], "rx")
x = -3
while x < 4:
    plt.plot([x, x + 0.5], [1.5 - x, 1.0 - x], color="black")
    x += 0.5
plt.show()
