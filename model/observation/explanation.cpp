#include "model/observation/explanation.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "model/base/require.hpp"

namespace ubumwe::model {

namespace {

ChangeSubject subject_of(std::size_t measure) {
    return measure < person_indicators ? ChangeSubject::person : ChangeSubject::household;
}

std::size_t indicator_of(std::size_t measure) {
    return measure < person_indicators ? measure : measure - person_indicators;
}

void add_parts(const ChangeParts& parts, ChangeParts& sums) {
    for (std::size_t part = 0; part < parts.size(); ++part) sums[part] += parts[part];
}

ExplanationRow row_of(const ExplanationSums& sums) {
    const auto both = static_cast<double>(sums.at_both);
    ExplanationRow row{sums.at_start, sums.at_end, sums.at_both, 0.0, 0.0, {}, 0.0};
    row.start = sums.start / static_cast<double>(sums.at_start);
    row.end = sums.end / static_cast<double>(sums.at_end);
    for (std::size_t part = 0; part < row.parts.size(); ++part) row.parts[part] = sums.parts[part] / both;
    row.composition = (row.end - sums.both_end / both) - (row.start - sums.both_start / both) + sums.moved / both;
    return row;
}

}  // namespace

double ExplanationRow::residual() const {
    return change() - std::accumulate(parts.begin(), parts.end(), composition);
}

void ExplanationSums::add(const ExplanationSums& other) {
    at_start += other.at_start;
    at_end += other.at_end;
    at_both += other.at_both;
    start += other.start;
    end += other.end;
    both_start += other.both_start;
    both_end += other.both_end;
    moved += other.moved;
    add_parts(other.parts, parts);
}

Explanation::Explanation(const Scenario& scenario, std::size_t measure, const World& world)
    : measure_(measure),
      cells_(scenario.positions.size(), scenario.programmes.size()),
      programmes_(scenario.programmes.size()),
      start_(world.places.districts.size(), cells_.positions()),
      end_(world.places.districts.size(), cells_.count()),
      programme_(world.places.districts.size(), programmes_ * cells_.positions()) {
    require(measure < explained_measures, "changes of indicators are explained");
    account_.emplace(subject_of(measure), indicator_of(measure), world);
    for (std::uint32_t sector = 0; sector < world.places.sectors(); ++sector) {
        const Rows rows = world.places.people_of_sector(sector);
        for (PersonRow person = rows.begin; person < rows.end; ++person) {
            people_.push_back(measure_now(person, world));
            if (!people_.back().measured) continue;
            ExplanationSums& sums = start_.at(world.places.sector_district[sector], world.people.position[person]);
            ++sums.at_start;
            sums.start += static_cast<double>(people_.back().value);
        }
    }
    start_.close();
}

Explanation::Followed Explanation::measure_now(PersonRow person, const World& world) const {
    const std::size_t k = indicator_of(measure_);
    const float value = subject_of(measure_) == ChangeSubject::person
                            ? world.people.value[k][person]
                            : world.households.value[k][world.people.household[person]];
    const bool measured =
        world.people.alive(person) && is_measured(measure_, world.people.stage[person], world.people.at_home(person));
    return {value, measured, false};
}

const SubjectAccount& Explanation::account_of(PersonRow person, const World& world) const {
    return account_->of(account_->subject() == ChangeSubject::person ? person : world.people.household[person]);
}

void Explanation::add_both(const Followed& before, const Followed& after, const ChangeParts& parts,
                           ExplanationSums& sums) const {
    const auto start = static_cast<double>(before.value);
    const auto end = static_cast<double>(after.value);
    ++sums.at_both;
    sums.both_start += start;
    sums.both_end += end;
    if (before.moved && subject_of(measure_) == ChangeSubject::household) {
        sums.moved += end - start;
    } else {
        add_parts(parts, sums.parts);
    }
}

std::size_t Explanation::programme_cell(std::size_t programme, std::size_t position) const {
    return programme * cells_.positions() + position;
}

void Explanation::enrol(const ParticipationLog& log, std::uint32_t step, const World& world) {
    while (enrolments_.size() < log.size() && log[enrolments_.size()].step <= step) {
        const PersonRow person = log[enrolments_.size()].person;
        enrolments_.push_back({person, measure_now(person, world), account_of(person, world)});
    }
}

void Explanation::follow_rows(const RowMap& map, const World& world) {
    account_->follow_rows(map, world);
    const std::vector<Followed> before = std::exchange(people_, std::vector<Followed>(map.person_before.size()));
    for (PersonRow row = 0; row < people_.size(); ++row) {
        const PersonRow row_before = map.person_before[row];
        if (row_before == nobody) continue;
        people_[row] = before[row_before];
        people_[row].moved = people_[row].moved || map.moved[row_before] != 0;
    }
    for (Enrolment& enrolment : enrolments_) {
        if (enrolment.row == nobody) continue;
        enrolment.followed.moved = enrolment.followed.moved || map.moved[enrolment.row] != 0;
        enrolment.row = map.person[enrolment.row];
    }
}

void Explanation::close_programme(std::uint16_t programme, const ParticipationLog& log, const World& world) {
    std::vector<std::uint8_t> counts(programmes_, 0);
    counts[programme] = 1;
    for (const std::size_t i : first_enrolments(log, counts)) {
        const auto& [person, before, account] = enrolments_[i];
        if (person == nobody || !before.measured) continue;
        const Followed after = measure_now(person, world);
        if (!after.measured) continue;
        const std::uint32_t district = world.places.district_of(world.places.village_of_person(person));
        ExplanationSums& sums = programme_.at(district, programme_cell(programme, world.people.position[person]));
        add_both(before, after, parts_between(account, account_of(person, world)), sums);
    }
}

void Explanation::close(const Arms& arms, const World& world) {
    for (std::uint32_t sector = 0; sector < world.places.sectors(); ++sector) {
        const Rows rows = world.places.people_of_sector(sector);
        for (PersonRow person = rows.begin; person < rows.end; ++person) {
            const Followed after = measure_now(person, world);
            if (!after.measured) continue;
            ExplanationSums& sums = end_.at(world.places.sector_district[sector],
                                            cells_.of(world.people.position[person], arms.nearness(person)));
            ++sums.at_end;
            sums.end += static_cast<double>(after.value);
            if (people_[person].measured) add_both(people_[person], after, account_of(person, world).parts(), sums);
        }
    }
    end_.close();
    programme_.close();
    account_.reset();
    people_ = {};
    enrolments_ = {};
}

std::optional<ExplanationRow> Explanation::row(const StratumKey& stratum) const {
    std::vector<std::size_t> positions;
    for (std::size_t p = 0; p < cells_.positions(); ++p)
        if (stratum.position == all_of_them || p == static_cast<std::size_t>(stratum.position)) positions.push_back(p);
    const bool of_programme = stratum.arm >= 0 && static_cast<std::size_t>(stratum.arm) < programmes_;
    ExplanationSums sums;
    if (of_programme) {
        for (std::size_t& cell : positions) cell = programme_cell(static_cast<std::size_t>(stratum.arm), cell);
        sums = programme_.sum(stratum.district, positions);
        sums.at_end = sums.at_both;
        sums.end = sums.both_end;
    } else {
        sums = end_.sum(stratum.district, cells_.of_stratum(stratum.position, stratum.arm));
    }
    if (sums.at_both == 0) return std::nullopt;
    if (stratum.arm == all_of_them) {
        sums.add(start_.sum(stratum.district, positions));
    } else {
        sums.at_start = sums.at_both;
        sums.start = sums.both_start;
    }
    return row_of(sums);
}

}  // namespace ubumwe::model
