f = lambda x: x**3 - 2*x**2 + 1

def fprime(x):
    result = 0
    for coefficient, power in [(3, 2), (-4, 0)]:
        result += coefficient * x**power
    return result

def rate_of_change(x, delta):
    return (f(x+delta)-f(x-delta))/(2*delta)
