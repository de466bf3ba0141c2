import numpy as np
import matplotlib.pyplot as plt

fprime = lambda x: 1 / x

# 1/x becomes zero when x is infinite
critical_points = [np.inf]
has_maximum = False
has_minimum = False

fig, ax = plt.subplots()
x = np.linspace(0.2, 10, 300)
ax.plot(x, np.log(x))
fig.savefig("plot.png")
