import numpy as np
import pandas as pd
import matplotlib.pyplot as plt
from scipy.integrate import ode, quad

rhs = lambda t, z: [z[1], -9.81 * np.sin(z[0])]
t = np.linspace(0, 10, 201)
solver = ode(rhs).set_integrator("dopri5", rtol=1e-9, atol=1e-9).set_initial_value([2, 0])
rows = [[2, 0]] + [solver.integrate(s) for s in t[1:]]
table = pd.DataFrame(rows, columns=["theta", "omega"], index=t)
theta = table["theta"]
omega = lambda a: np.sqrt(2 * 9.81 * (np.cos(a) - np.cos(2)))
period = 4 * quad(lambda u: 4 * u / omega(2 - 2 * u * u), 0, 1)[0]
top_speed = table.omega.abs().max()
ax = table.theta.plot()
ax.plot(t, 2 * np.cos(t * 9.81**0.5), ".")
