#include "sim/report/figure.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace ubumwe::sim {
namespace {

Figure exactly(double number) {
    return {number, number, number};
}

TEST(Figures, AreWrittenWithTheirRangeOnlyWhereRunsDiffer) {
    EXPECT_EQ(count_text(exactly(1'234'567)), "1,234,567");
    EXPECT_EQ(count_text({1000, 999, 1002}), "1,000 (999 to 1,002)");
    EXPECT_EQ(percent_text(exactly(0.279)), "27.9");
    EXPECT_EQ(score_text({0.1234, 0.12, 0.13}), "12.34 (12.00 to 13.00)");
    EXPECT_EQ(change_text({-0.04, -0.04, 8.9}), "0.0 (0.0 to +8.9)");
    EXPECT_EQ(points_text(exactly(-0.019)), "-1.9");
}

TEST(Figures, GroupDigitsByThousands) {
    EXPECT_EQ(grouped(0), "0");
    EXPECT_EQ(grouped(999), "999");
    EXPECT_EQ(grouped(-1000), "-1,000");
    EXPECT_EQ(grouped(-0.2), "0");
}

TEST(PeopleCounts, ShowAllWhereNoneIsSmall) {
    PeopleCounts counts(10);
    counts.add({exactly(10), exactly(0), exactly(1234)});
    EXPECT_EQ(counts.text(exactly(10)), "10");
    EXPECT_EQ(counts.text(exactly(0)), "0");
    EXPECT_EQ(counts.text(exactly(1234)), "1,234");
    EXPECT_EQ(counts.note(), "");
}

TEST(PeopleCounts, HideASmallOneAndRoundWhatWouldTellIt) {
    PeopleCounts counts(10);
    counts.add({exactly(9), exactly(1234), exactly(1243)});
    EXPECT_EQ(counts.text(exactly(9)), "< 10");
    EXPECT_EQ(counts.text(exactly(1234)), "1,230");
    EXPECT_EQ(counts.text(exactly(1243)), "1,240");
    EXPECT_THAT(counts.note(), testing::HasSubstr("rounded to multiples of 10"));
}

TEST(PeopleCounts, HideAMeanThatIsSmallInOneRun) {
    PeopleCounts counts(10);
    counts.add({{12, 9, 15}});
    EXPECT_TRUE(counts.hidden({12, 9, 15}));
    EXPECT_EQ(counts.text({12, 9, 15}), "< 10");
}

}  // namespace
}  // namespace ubumwe::sim
