#include "model/base/calendar.hpp"

#include <chrono>

#include <gtest/gtest.h>

#include "model/base/require.hpp"

namespace ubumwe::model {
namespace {

Calendar weeks_from(int year, int month, int months = 12) {
    return Calendar(Month::of(year, month), Month::of(year, month) + (months - 1), StepLength::week);
}

TEST(Month, KnowsItsYearAndPlaceInIt) {
    const Month april = Month::of(2023, 4);
    EXPECT_EQ(april.year(), 2023);
    EXPECT_EQ(april.month_of_year(), 4);
    EXPECT_EQ(april + 9, Month::of(2024, 1));
    EXPECT_EQ(Month::of(2028, 12) - Month::of(2020, 1), 107);
    EXPECT_LT(Month::of(2019, 12), Month::of(2020, 1));
}

TEST(Month, IsWrittenAndReadAsYearAndMonth) {
    EXPECT_EQ(to_string(Month::of(2023, 4)), "2023-04");
    EXPECT_EQ(to_string(Month::of(1994, 12)), "1994-12");
    EXPECT_EQ(parse_month("2023-04"), Month::of(2023, 4));
    EXPECT_EQ(parse_month("1900-01"), Month::of(1900, 1));
    EXPECT_EQ(parse_month("2199-12"), Month::of(2199, 12));
}

TEST(Month, IsNotReadFromAnythingElse) {
    for (const char* text : {"", "2023", "2023-4", "2023-00", "2023-13", "2023/04", "2023-04-01", "23-04-01", "1899-12",
                             "2200-01", "20a3-04", "2023- 4", " 2023-4", "2023-04 "}) {
        EXPECT_FALSE(parse_month(text).has_value()) << text;
    }
}

TEST(Calendar, OfMonthsHasOneStepAMonth) {
    const Calendar calendar(Month::of(2020, 1), Month::of(2028, 12), StepLength::month);
    EXPECT_EQ(calendar.steps(), 108U);
    EXPECT_EQ(calendar.month_of(0), Month::of(2020, 1));
    EXPECT_EQ(calendar.month_of(107), Month::of(2028, 12));
    EXPECT_DOUBLE_EQ(calendar.years(), 1.0 / 12.0);
    EXPECT_DOUBLE_EQ(calendar.steps_per_month(), 1.0);
    EXPECT_TRUE(calendar.opens_month(5));
    EXPECT_TRUE(calendar.closes_month(5));
}

TEST(Calendar, OfOneMonthIsAllowedAndOfLessIsNot) {
    EXPECT_EQ(Calendar(Month::of(2020, 1), Month::of(2020, 1), StepLength::month).steps(), 1U);
    EXPECT_THROW(Calendar(Month::of(2020, 2), Month::of(2020, 1), StepLength::month), BrokenPromise);
}

TEST(Calendar, HasTheWholeWeeksBetweenItsEnds) {
    EXPECT_EQ(weeks_from(2020, 1, 108).steps(), 469U);                      // 3,288 days
    EXPECT_EQ(weeks_from(2021, 2, 1).steps(), 4U);                          // 28 days
    EXPECT_EQ(weeks_from(2020, 1).steps(), 52U);                            // 366 days
    EXPECT_NEAR(weeks_from(2020, 1).steps_per_month(), 4.348214286, 1e-9);  // 365.25 / 84
}

TEST(Calendar, PutsAWeekIntoTheMonthOfItsLastDay) {
    const Calendar calendar = weeks_from(2020, 1);
    EXPECT_EQ(calendar.month_of(0), Month::of(2020, 1));    // ends 7 January
    EXPECT_EQ(calendar.month_of(3), Month::of(2020, 1));    // ends 28 January
    EXPECT_EQ(calendar.month_of(4), Month::of(2020, 2));    // ends 4 February
    EXPECT_EQ(calendar.month_of(51), Month::of(2020, 12));  // ends 29 December
}

// Week 12 ends on day 91: 31 days of December, 31 of January and 29 or 28 of February make it the 29th of February or
// the 1st of March.
TEST(Calendar, KnowsLeapYears) {
    EXPECT_EQ(weeks_from(2019, 12).month_of(12), Month::of(2020, 2));
    EXPECT_EQ(weeks_from(2020, 12).month_of(12), Month::of(2021, 3));
    EXPECT_EQ(weeks_from(1999, 12).month_of(12), Month::of(2000, 2));
    EXPECT_EQ(weeks_from(2099, 12).month_of(12), Month::of(2100, 3));
}

TEST(Calendar, AgreesWithTheStandardLibraryOnEveryWeekOfTwoCenturies) {
    using namespace std::chrono;
    const Calendar calendar = weeks_from(1995, 3, 12 * 200);
    const sys_days first = year{1995} / March / 1;
    for (std::uint32_t step = 0; step < calendar.steps(); ++step) {
        const year_month_day last_day = first + days{7 * static_cast<int>(step) + 6};
        ASSERT_EQ(calendar.month_of(step), Month::of(static_cast<int>(last_day.year()),
                                                     static_cast<int>(static_cast<unsigned>(last_day.month()))))
            << "week " << step;
    }
}

TEST(Calendar, OpensAndClosesEveryMonthOnce) {
    const Calendar calendar = weeks_from(2020, 1, 108);
    int opened = 0;
    int closed = 0;
    for (std::uint32_t step = 0; step < calendar.steps(); ++step) {
        opened += calendar.opens_month(step) ? 1 : 0;
        closed += calendar.closes_month(step) ? 1 : 0;
        EXPECT_EQ(opened - closed, calendar.closes_month(step) ? 0 : 1) << "week " << step;
    }
    EXPECT_EQ(opened, 108);
    EXPECT_EQ(closed, 108);
}

TEST(PartOfYear, HoldsItsMonthsInEveryYearAndMayGoOverTheNewYear) {
    EXPECT_TRUE(in_part_of_year(Month::of(2021, 4), 4, 7));
    EXPECT_TRUE(in_part_of_year(Month::of(2027, 7), 4, 7));
    EXPECT_FALSE(in_part_of_year(Month::of(2021, 3), 4, 7));
    EXPECT_FALSE(in_part_of_year(Month::of(2021, 8), 4, 7));
    EXPECT_TRUE(in_part_of_year(Month::of(2021, 12), 11, 2));
    EXPECT_TRUE(in_part_of_year(Month::of(2021, 2), 11, 2));
    EXPECT_FALSE(in_part_of_year(Month::of(2021, 3), 11, 2));
}

TEST(PartOfYear, KnowsHowManyMonthsItHas) {
    EXPECT_EQ(months_of_part(4, 7), 4);
    EXPECT_EQ(months_of_part(11, 2), 4);
    EXPECT_EQ(months_of_part(6, 6), 1);
    EXPECT_EQ(months_of_part(1, 12), 12);
    EXPECT_EQ(months_of_part(6, 5), 12);
}

}  // namespace
}  // namespace ubumwe::model
