#include <array>
#include <cmath>
#include <vector>

#include <gtest/gtest.h>

#include "model/base/random.hpp"

namespace ubumwe::model {
namespace {

using Noise = std::array<std::array<float, noise_lanes>, noise_per_call>;

/// The standardised sum of the four bytes of a word, as random.hpp states it.
float standardised_bytes(std::uint32_t word) {
    const std::uint32_t sum = (word & 0xFFU) + (word >> 8U & 0xFFU) + (word >> 16U & 0xFFU) + (word >> 24U);
    return (static_cast<float>(sum) - 510.0F) * (1.0F / 147.80054F);
}

std::vector<std::uint64_t> keys(std::size_t n) {
    std::vector<std::uint64_t> keys;
    for (std::uint64_t i = 0; i < n; ++i) keys.push_back(child_key(77, i));
    return keys;
}

TEST(Noise, IsTheBitsOfTheSameCounterForEverySubjectWhicheverVectorUnitRan) {
    const Luck luck{2020, 3};
    for (const std::size_t subjects : {1U, 3U, 16U, 63U, 64U}) {
        const auto subject = keys(subjects);
        for (const std::uint32_t draw : {0U, 1U, 7U}) {
            Noise noise;
            fill_noise(luck, Purpose::person_noise, 107, draw, subject, noise);
            for (std::size_t i = 0; i < subjects; ++i) {
                const auto bits = luck.bits(Purpose::person_noise, 107, subject[i], draw);
                for (std::size_t k = 0; k < noise_per_call; ++k)
                    ASSERT_EQ(noise[k][i], standardised_bytes(bits[k])) << "subject " << i << ", value " << k;
            }
        }
    }
}

TEST(UniformLanes, AreWhatEachSubjectDrawsAloneWhicheverVectorUnitRan) {
    const Luck luck{2020, 3};
    for (const std::size_t subjects : {1U, 3U, 16U, 63U, 64U}) {
        const auto subject = keys(subjects);
        std::array<double, noise_lanes> uniform;
        fill_uniform(luck, Purpose::deaths, 24000, 2, subject, uniform);
        for (std::size_t i = 0; i < subjects; ++i)
            ASSERT_EQ(uniform[i], luck.uniform(Purpose::deaths, 24000, subject[i], 2)) << "subject " << i;
    }
}

/// Moments of many values.
struct Moments {
    double n = 0.0;
    double sum = 0.0;
    double squares = 0.0;
    double fourths = 0.0;
    double largest = 0.0;

    void add(double z) {
        n += 1.0;
        sum += z;
        squares += z * z;
        fourths += z * z * z * z;
        largest = std::fmax(largest, std::fabs(z));
    }
};

// 2.56 million values. Standard errors: of the mean 1 / sqrt(n) = 0.000625; of the variance sqrt(1.7 / n) = 0.00082; of
// the fourth moment sqrt((82 - 2.7^2) / n) < 0.0055. Five of them allow a false alarm in one of a million seeds.
TEST(Noise, HasMeanZeroVarianceOneAndTheStatedKurtosis) {
    const auto subject = keys(64);
    Moments moments;
    Noise noise;
    for (std::uint32_t step = 0; step < 10'000; ++step) {
        fill_noise({1, 0}, Purpose::person_noise, step, 0, subject, noise);
        for (const auto& values : noise) {
            for (const float z : values) moments.add(z);
        }
    }
    EXPECT_NEAR(moments.sum / moments.n, 0.0, 0.0032);
    EXPECT_NEAR(moments.squares / moments.n, 1.0, 0.0041);
    EXPECT_NEAR(moments.fourths / moments.n, 2.7, 0.028);
    EXPECT_LE(moments.largest, 3.451);
}

// 640,000 products of independent values have a standard error of 0.00125.
TEST(Noise, OfNeighbouringSubjectsStepsAndDrawsIsUncorrelated) {
    const auto subject = keys(64);
    Noise now;
    Noise before;
    double over_steps = 0.0;
    double over_subjects = 0.0;
    double over_values = 0.0;
    fill_noise({1, 0}, Purpose::household_noise, 0, 0, subject, before);
    for (std::uint32_t step = 1; step <= 10'000; ++step) {
        fill_noise({1, 0}, Purpose::household_noise, step, 0, subject, now);
        for (std::size_t i = 0; i < noise_lanes; ++i) {
            over_steps += static_cast<double>(now[0][i]) * before[0][i];
            over_subjects += static_cast<double>(now[0][i]) * now[0][(i + 1) % noise_lanes];
            over_values += static_cast<double>(now[0][i]) * now[1][i];
        }
        before = now;
    }
    EXPECT_NEAR(over_steps / 640'000, 0.0, 0.0063);
    EXPECT_NEAR(over_subjects / 640'000, 0.0, 0.0063);
    EXPECT_NEAR(over_values / 640'000, 0.0, 0.0063);
}

}  // namespace
}  // namespace ubumwe::model
