#include "model/observation/tally.hpp"

#include <algorithm>
#include <array>

namespace ubumwe::model {

namespace {

/// The columns that a tally reads.
class Columns {
public:
    Columns(const World& world, float caseness_cutoff)
        : people_(world.people),
          mean_trust_in_(world.tie_sums.mean_trust_in.data()),
          mean_trust_out_(world.tie_sums.mean_trust_out.data()),
          cutoff_(caseness_cutoff) {
        for (std::size_t k = 0; k < person_indicators; ++k) person_[k] = world.people.value[k].data();
        for (std::size_t k = 0; k < household_indicators; ++k) household_[k] = world.households.value[k].data();
    }

    bool is_adult(PersonRow person) const { return people_.stage[person] == LifeStage::adult; }

    /// Adds what is measured of everybody of a person alive.
    void add_of_all(PersonRow person, Tally& tally) const {
        const bool measured = people_.stage[person] != LifeStage::infant;
        const float distress = person_[0][person];
        tally.alive += 1;
        tally.five_and_over += measured ? 1 : 0;
        tally.cases += measured && distress >= cutoff_ ? 1 : 0;
        tally.person[0] += measured ? static_cast<double>(distress) : 0.0;
    }

    /// Adds what is measured of adults alone.
    void add_of_adult(PersonRow person, Tally& tally) const {
        tally.adults += 1;
        for (std::size_t k = 1; k < person_indicators; ++k) tally.person[k] += static_cast<double>(person_[k][person]);
        add_trust(mean_trust_in_[person], tally.trust_in, tally.with_trust_in);
        add_trust(mean_trust_out_[person], tally.trust_out, tally.with_trust_out);
        if (!people_.at_home(person)) return;
        const HouseholdRow household = people_.household[person];
        tally.adults_at_home += 1;
        for (std::size_t k = 0; k < household_indicators; ++k)
            tally.household[k] += static_cast<double>(household_[k][household]);
    }

private:
    /// People who have no tie of a sort hold no_ties.
    static void add_trust(float mean, double& sum, std::int64_t& people) {
        static_assert(no_ties < 0.0F);
        sum += static_cast<double>(mean >= 0.0F ? mean : 0.0F);
        people += mean >= 0.0F ? 1 : 0;
    }

    const Population& people_;
    std::array<const float*, person_indicators> person_;
    std::array<const float*, household_indicators> household_;
    const float* mean_trust_in_;
    const float* mean_trust_out_;
    float cutoff_;
};

static_assert(index_of(PersonIndicator::distress) == 0);

/// Adults who wait until there are some more: to branch where an adult stands among children is to mispredict.
class Adults {
public:
    explicit Adults(const Columns& columns) : columns_(columns) {}

    void add(PersonRow person, Tally& tally) {
        waiting_[count_] = {person, &tally};
        count_ += columns_.is_adult(person) ? 1 : 0;
        if (count_ == waiting_.size()) flush();
    }

    /// Adds those who wait.
    void flush() {
        for (std::size_t i = 0; i < count_; ++i) columns_.add_of_adult(waiting_[i].person, *waiting_[i].tally);
        count_ = 0;
    }

private:
    struct Waiting {
        PersonRow person;
        Tally* tally;
    };

    const Columns& columns_;
    std::array<Waiting, 64> waiting_;
    std::size_t count_ = 0;
};

/// Those who wait for their rows are of the mother's household, and as near to participants as it.
void add_newborns(const World& world, const Arms& arms, const Cells& cells, std::vector<Tally>& tallies) {
    for (const Newborn& newborn : world.arrivals.newborns) {
        if (!newborn.alive) continue;
        const std::uint32_t sector = world.places.village_sector[world.places.village_of_person(newborn.mother)];
        const Nearness nearness = std::max(arms.nearness(newborn.mother), Nearness::same_household);
        tallies[sector * cells.count() + cells.of(newborn.position, nearness)].alive += 1;
    }
}

}  // namespace

void Tally::add(const Tally& other) {
    alive += other.alive;
    five_and_over += other.five_and_over;
    adults += other.adults;
    adults_at_home += other.adults_at_home;
    cases += other.cases;
    with_trust_in += other.with_trust_in;
    with_trust_out += other.with_trust_out;
    trust_in += other.trust_in;
    trust_out += other.trust_out;
    for (std::size_t k = 0; k < person.size(); ++k) person[k] += other.person[k];
    for (std::size_t k = 0; k < household.size(); ++k) household[k] += other.household[k];
}

std::vector<Tally> tally_people(const World& world, const Arms& arms, const Cells& cells, double caseness_cutoff,
                                const Parallel& parallel) {
    std::vector<Tally> tallies(world.places.sectors() * cells.count());
    const Columns columns(world, static_cast<float>(caseness_cutoff));
    parallel.for_each(world.places.sectors(), [&](std::size_t sector) {
        Tally* const of_sector = &tallies[sector * cells.count()];
        Adults adults(columns);
        for_each_in_cells(world.people, arms, cells, world.places.people_of_sector(static_cast<std::uint32_t>(sector)),
                          [&](PersonRow person, std::size_t cell) {
                              columns.add_of_all(person, of_sector[cell]);
                              adults.add(person, of_sector[cell]);
                          });
        adults.flush();
    });
    add_newborns(world, arms, cells, tallies);
    return tallies;
}

}  // namespace ubumwe::model
