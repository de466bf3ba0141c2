# %% [markdown]
# # Lesson 1

# %%
import numpy as np
import matplotlib.pyplot as plt

# %%
def f(x):
    return x**3 - 2*x**2 + 1

xs = np.arange(-2, 3.05, 0.05)
plt.plot(xs, f(xs))
plt.title("f")
plt.show()

# %%
def fprime(x):
    return 3*x**2 - 4*x

plt.plot(xs, fprime(xs), 'g')
plt.title("f' (rules)")
plt.show()

# %%
def rate_of_change(x, delta):
    return (f(x+delta)-f(x))/delta

plt.plot(xs, rate_of_change(xs, 1e-5), 'm')
plt.title("rate of change, delta = 1e-5")
plt.show()

# %%
print("max difference", np.max(np.abs(rate_of_change(xs, 1e-5) - fprime(xs))))
