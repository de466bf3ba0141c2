import matplotlib.pyplot as plt
import seaborn as sns
w = [2/3, 2/3, -1]
objective = 8/9
support_vectors = [(0, 0), (1, 2), (2, 1)]
same_as_three_points = True
reason = "inactive-constraints"
sns.scatterplot(x=[-1, -3, 0, 1, 2, 3], y=[-1, -1, 0, 2, 1, 3], hue=[-1, -1, -1, 1, 1, 1], palette=["red", "blue"])
plt.show()
