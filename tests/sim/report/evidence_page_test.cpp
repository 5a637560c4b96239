#include "sim/report/evidence_page.hpp"

#include <gtest/gtest.h>

namespace ubumwe::sim {
namespace {

const std::vector<std::string> head{"parameter",    "value",   "unit",   "low",  "high",
                                    "distribution", "quality", "source", "note", "register"};

TEST(EvidencePage, SaysOfEachParameterItsRangeQualitySourceAndNote) {
    const Grid grid{head,
                    {"trust.gain", "0.02", "1/meeting", "0.01", "0.04", "log_uniform", "assumed", "no source",
                     "direction known", "trust_gain"},
                    {"seed", "7", "1", "", "", "", "", "", "", "a choice"}};
    EXPECT_EQ(evidence_page(grid),
              "trust.gain  0.02 1/meeting  (0.01 to 0.04, log uniform)\n"
              "    assumed (trust_gain): no source; direction known\n"
              "seed  7\n"
              "    a choice\n");
}

TEST(EvidencePage, SaysOnceWhatIsSaidOfNeighbours) {
    const std::vector<std::string> shared{"fixed", "derived", "a survey", "", "distress"};
    Grid grid{head};
    for (const char* key : {"positions.a.distress", "positions.b.distress"}) {
        grid.push_back({key, "0.34", "0-1", "", ""});
        grid.back().insert(grid.back().end(), shared.begin(), shared.end());
    }
    EXPECT_EQ(evidence_page(grid),
              "positions.a.distress  0.34  (fixed)\n"
              "positions.b.distress  0.34  (fixed)\n"
              "    derived (distress): a survey\n");
}

}  // namespace
}  // namespace ubumwe::sim
