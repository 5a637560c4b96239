#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "model/observation/arms.hpp"
#include "model/observation/cells.hpp"
#include "model/observation/participation.hpp"
#include "model/observation/strata.hpp"
#include "model/state/change_account.hpp"
#include "model/state/scenario.hpp"

namespace ubumwe::model {

/// Measures whose changes can be explained: the indicators of persons and households, by their place in measure_names.
constexpr std::size_t explained_measures = person_indicators + household_indicators;

/// Why the mean of a measure has changed in a stratum. end - start is the sum of the parts, means over those who are
/// measured at both, and the composition: what those moved it who entered, left or live in another household now (which
/// moves a measure of households).
struct ExplanationRow {
    std::int64_t at_start = 0;  ///< people measured then
    std::int64_t at_end = 0;
    std::int64_t at_both = 0;
    double start = 0.0;
    double end = 0.0;
    ChangeParts parts{};
    double composition = 0.0;

    double change() const { return end - start; }
    /// What the parts and the composition leave of the change: the rounding of sums.
    double residual() const;
};

/// Sums from which the rows of strata are made; sums of parts add up.
struct ExplanationSums {
    std::int64_t at_start = 0;
    std::int64_t at_end = 0;
    std::int64_t at_both = 0;
    double start = 0.0;
    double end = 0.0;
    double both_start = 0.0;
    double both_end = 0.0;
    double moved = 0.0;  ///< by those who live in another household now
    ChangeParts parts{};

    void add(const ExplanationSums& other);
};

/// Explains the changes of one measure in a run: of all from the start of the run to its end, and of the participants
/// of a programme from their first enrolment in it to its endline, like the table `change`. It watches the run and
/// changes nothing of it.
class Explanation {
public:
    /// The world is that of the start; `measure` is below explained_measures.
    Explanation(const Scenario& scenario, std::size_t measure, const World& world);

    /// What the owner of the measure makes its entries in.
    ChangeAccount& account() { return *account_; }

    /// Measures those whom the log enters in this step; before any indicator moves in it.
    void enrol(const ParticipationLog& log, std::uint32_t step, const World& world);

    /// People have other rows from now on; the world has them already.
    void follow_rows(const RowMap& map, const World& world);

    /// Measures the participants of a programme at its endline; after a step.
    void close_programme(std::uint16_t programme, const ParticipationLog& log, const World& world);

    /// Measures everyone after the last step and forgets them: only sums are left.
    void close(const Arms& arms, const World& world);

    /// The row of a stratum, or nothing where nobody was measured at both moments. For an arm those who left count
    /// nowhere, since nobody is in an arm at the start; for a programme neither do those who entered.
    std::optional<ExplanationRow> row(const StratumKey& stratum) const;

private:
    /// Somebody as measured when the change began to count.
    struct Followed {
        float value = 0.0F;
        bool measured = false;
        bool moved = false;  ///< to another household, since then
    };
    struct Enrolment {
        PersonRow row = nobody;  ///< now
        Followed followed;
        SubjectAccount account;
    };

    Followed measure_now(PersonRow person, const World& world) const;
    const SubjectAccount& account_of(PersonRow person, const World& world) const;
    void add_both(const Followed& before, const Followed& after, const ChangeParts& parts, ExplanationSums& sums) const;
    std::size_t programme_cell(std::size_t programme, std::size_t position) const;

    std::size_t measure_;
    Cells cells_;
    std::size_t programmes_;
    std::optional<ChangeAccount> account_;
    std::vector<Followed> people_;             ///< by row
    std::vector<Enrolment> enrolments_;        ///< beside the log
    PartsByPlace<ExplanationSums> start_;      ///< by position
    PartsByPlace<ExplanationSums> end_;        ///< by cell
    PartsByPlace<ExplanationSums> programme_;  ///< by programme and position
};

}  // namespace ubumwe::model
