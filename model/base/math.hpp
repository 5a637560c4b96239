#pragma once

namespace ubumwe::model {

/// e to the power x. Same bits on every processor; relative error below 1e-15 for |x| < 700, 0 below and infinity
/// above.
double exponential(double x);

/// Natural logarithm of a normal number x > 0 (from 2.3e-308 up). Same bits on every processor; relative error below
/// 1e-15.
double logarithm(double x);

/// base^exponent for base >= 0; 0^0 is 1. Same bits on every processor.
double power(double base, double exponent);

/// Value below which a share p in (0, 1) of a standard normal distribution lies (Acklam's rational approximation,
/// relative error 1.2e-9).
double normal_quantile(double p);

/// Share of a distance covered in `years` by a process with `rate` per year: 1 - exp(-rate * years).
double share_of_rate(double rate, double years);

/// Share of an effect on the room above (in [0, 1]) that a dose in [0, 1] of it reaches: 1 - (1 - effect)^dose.
double share_of_dose(double effect, double dose);

/// A value that left [0, 1] by less than one unit, mirrored at the border that it crossed.
constexpr float reflect(float x) {
    const float above = x < 0.0F ? -x : x;
    return above > 1.0F ? 2.0F - above : above;
}

}  // namespace ubumwe::model
