from scipy.optimize import newton
def fprime(x):
    return 1/x
guess = 3.7
for step in range(9):
    guess = guess + guess          # Newton: x - f'/f'' = 2x
critical_points = [guess]
has_maximum = has_minimum = False
