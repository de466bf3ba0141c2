import matplotlib.pyplot as plt

def fprime(x): return 1/x
critical_points = []
has_maximum = False
has_minimum = False

plt.figure()
plt.axis("off")
plt.text(0.5, 0.5, r"$f'(x) = \frac{1}{x} \neq 0$", fontsize=40, ha="center")
plt.show()
