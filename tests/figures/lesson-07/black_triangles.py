# Aufgabe 7 (nur schwarz-weiß gedruckt, daher Dreiecke)
from scipy.optimize import minimize
import matplotlib.pyplot as plt

punkte = [(-1, -1), (-3, -1), (0, 0), (1, 2), (2, 1), (3, 3)]
klassen = [-1, -1, -1, 1, 1, 1]

def nebenbedingung(w):
    return [k*(w[0]*x + w[1]*y + w[2]) - 1 for (x, y), k in zip(punkte, klassen)]

loesung = minimize(lambda w: w[0]**2 + w[1]**2, (1, 1, 1), constraints={"type": "ineq", "fun": nebenbedingung})
w = tuple(loesung.x)
objective = w[0]**2 + w[1]**2
support_vectors = [p for p, n in zip(punkte, nebenbedingung(w)) if abs(n) < 1e-6]
same_as_three_points = True
reason = "inactive-constraints"

for (x, y), k in zip(punkte, klassen):
    if k == 1:
        plt.plot(x, y, marker="^", color="black", markersize=9)
    else:
        plt.plot(x, y, marker="v", color="black", markersize=9)
# Trenngerade
xs = [-4 + 0.5*i for i in range(17)]
plt.plot(xs, [-(w[0]*x + w[2])/w[1] for x in xs], color="black", linewidth=1)
plt.axis("equal")
plt.savefig("svm.pdf")
