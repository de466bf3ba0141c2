import matplotlib.pyplot as plt

def f(x): return x**3 - 2*x**2 + 1
def fprime(x): return 3*x**2 - 4*x
def rate_of_change(x, delta): return (f(x+delta) - f(x))/delta

# a table of the values, as we had it in the spreadsheet
rows = []
for i in range(51):
    x = -2 + i/10
    rows.append(f"{x:.1f};{f(x):.3f};{fprime(x):.3f};{rate_of_change(x, 1e-4):.3f}")

cols = list(zip(*[row.split(";") for row in rows]))
fig, ax = plt.subplots(figsize=(20, 4))
ax.plot(cols[0], cols[1], label="f")
ax.plot(cols[0], cols[2], label="fprime")
ax.plot(cols[0], cols[3], label="rate")
ax.legend()
plt.show()
