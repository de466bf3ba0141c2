import numpy as np
import matplotlib.pyplot as plt
plt.style.use("ggplot")

fprime = np.reciprocal
critical_points = []
has_maximum = False
has_minimum = False

x = np.linspace(6, 0.1, 5000, dtype=np.float32)
plt.fill_between(x, np.log(x), -3, alpha=0.15)
plt.plot(x, np.log(x), lw=0.8)
plt.savefig("log.pdf")
