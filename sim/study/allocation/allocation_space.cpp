#include "sim/study/allocation/allocation_space.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>

#include "model/interventions/capacity_rule.hpp"
#include "model/interventions/rule.hpp"
#include "sim/scenario/wording.hpp"
#include "sim/study/allocation/allocate.hpp"
#include "sim/study/allocation/delivered_groups.hpp"

namespace ubumwe::sim {

namespace {

/// Works out a space from a scenario and what a study states.
class SpaceReader {
public:
    SpaceReader(const model::Scenario& scenario, const AllocationParameters& stated, const Node& root, Issues& issues)
        : scenario_(scenario), stated_(stated), root_(root), issues_(issues) {}

    AllocationSpace read() {
        read_programmes();
        read_districts();
        if (!issues_.empty()) return {};
        for (const model::ProgrammeParameters* programme : programmes_) delivered_.push_back(delivered(*programme));
        read_time();
        if (!issues_.empty()) return {};
        for (std::size_t p = 0; p < programmes_.size(); ++p) add_streams(p);
        link_streams();
        read_delivered();
        read_limits();
        if (issues_.empty()) check_floors();
        return std::move(space_);
    }

private:
    using Delivered = std::vector<DeliveredGroups>;

    void refuse(const std::string& pointer, std::string found, std::string allowed) {
        issues_.add({place_of(root_, pointer), std::move(found), std::move(allowed), {}});
    }

    void read_bounds(const GroupBounds& bounds, const std::string& pointer) {
        if (bounds.most < bounds.least)
            refuse(below(pointer, "most"), std::to_string(bounds.most),
                   "a number from least (" + std::to_string(bounds.least) + ") up");
    }

    void read_programmes() {
        if (stated_.programmes.empty())
            refuse("/allocation/programmes", "no programme", "a list of programmes whose groups are planned");
        std::vector<std::string> known;
        for (const model::ProgrammeParameters& programme : scenario_.programmes) known.push_back(programme.id);
        for (const GroupBounds& bounds : stated_.programmes) {
            const std::string pointer = below("/allocation/programmes", bounds.id);
            read_bounds(bounds, pointer);
            const auto found = std::ranges::find(scenario_.programmes, bounds.id, &model::ProgrammeParameters::id);
            if (found == scenario_.programmes.end()) {
                issues_.add({place_of(root_, pointer), in_quotes(bounds.id), "a programme: " + one_of(known),
                             nearest_hint(bounds.id, known)});
                continue;
            }
            if (!found->plans.empty() && !(stated_.budget > 0.0))
                refuse("/allocation/budget", to_text(stated_.budget),
                       "an amount: what the plans of " + in_quotes(bounds.id) +
                           " cost is known only when the scenario runs");
            programmes_.push_back(&*found);
            space_.programmes.push_back({bounds.id, model::yearly_cost(*found), bounds.least, bounds.most});
        }
    }

    void read_districts() {
        const auto& simulated = scenario_.margins.districts;
        std::vector<std::string> known;
        for (const model::DistrictMargin& district : simulated) known.push_back(district.name);
        for (const GroupBounds& bounds : stated_.districts) {
            const std::string pointer = below("/allocation/districts", bounds.id);
            read_bounds(bounds, pointer);
            if (std::ranges::find(known, bounds.id) == known.end())
                issues_.add({place_of(root_, pointer), in_quotes(bounds.id),
                             "a district that is simulated: " + one_of(known), nearest_hint(bounds.id, known)});
            space_.districts.push_back(bounds);
        }
        if (stated_.districts.empty()) {
            for (const std::string& name : known) space_.districts.push_back({name, 0, GroupBounds{}.most});
        }
        for (std::size_t d = 0; d < space_.districts.size(); ++d) space_.places.push_back({d, {}});
        for (const model::FacilityMargin& facility : scenario_.margins.facilities) {
            const auto found = std::ranges::find(space_.districts, facility.district, &GroupBounds::id);
            if (found != space_.districts.end())
                space_.places.push_back({static_cast<std::size_t>(found - space_.districts.begin()), facility.name});
        }
    }

    Delivered delivered(const model::ProgrammeParameters& programme) const {
        return delivered_groups(scenario_, programme);
    }

    void read_time() {
        std::optional<model::Month> first;
        std::optional<model::Month> last;
        for (const Delivered& groups : delivered_) {
            for (const DeliveredGroups& each : groups) {
                first = std::min(first.value_or(each.month), each.month);
                last = std::max(last.value_or(each.month), each.month);
            }
        }
        const auto month = [&](const char* key, std::optional<model::Month> own, std::optional<model::Month> other) {
            const std::string pointer = below("/allocation", key);
            const model::TimeParameters& time = scenario_.time;
            const std::string allowed = "a month of the run: " + to_string(time.start) + " to " + to_string(time.end);
            const auto found = own ? own : other;
            if (!found) refuse(pointer, "nothing", allowed + ", since nothing of these programmes is delivered");
            if (found && (*found < time.start || time.end < *found))
                refuse(pointer, in_quotes(to_string(*found)), allowed);
            return found.value_or(time.start);
        };
        space_.from = month("from", stated_.from, first);
        space_.to = month("to", stated_.to, last);
        if (space_.to < space_.from)
            refuse("/allocation/to", in_quotes(to_string(space_.to)),
                   "a month not before from, " + to_string(space_.from));
    }

    std::vector<std::size_t> places_of(const model::StreamParameters& stream) const {
        std::vector<std::size_t> places;
        const bool in_custody = stream.venue == model::Venue::correctional_facility;
        for (std::size_t i = 0; i < space_.places.size(); ++i) {
            if (space_.places[i].facility.empty() != in_custody) places.push_back(i);
        }
        return places;
    }

    void add_streams(std::size_t p) {
        const model::ProgrammeParameters& programme = *programmes_[p];
        const std::size_t first = space_.streams.size();
        double money = 0.0;
        for (const model::StreamParameters& parameters : programme.streams) {
            AllocatedStream stream = stream_of(programme, parameters, delivered_[p]);
            stream.programme = p;
            stream.places = places_of(parameters);
            if (stream.places.empty()) continue;
            money += stream.share;
            space_.streams.push_back(std::move(stream));
        }
        const std::span added = std::span(space_.streams).subspan(first);
        for (AllocatedStream& stream : added)
            stream.share = money > 0.0 ? stream.share / money : 1.0 / static_cast<double>(added.size());
        if (added.empty())
            refuse(below("/allocation/programmes", programme.id), "no place where its groups could meet",
                   "a programme that meets in one of the districts");
    }

    /// A stream whose share is still the money of its delivered groups.
    AllocatedStream stream_of(const model::ProgrammeParameters& programme, const model::StreamParameters& parameters,
                              const Delivered& delivered) const {
        AllocatedStream stream;
        stream.id = parameters.id;
        std::int64_t groups = 0;
        std::int64_t people = 0;
        for (const DeliveredGroups& each : delivered) {
            if (each.stream != &parameters) continue;
            groups += each.groups;
            people += each.people;
            stream.share += each.cost;
        }
        const std::int64_t mean = groups > 0 ? (2 * people + groups) / (2 * groups)
                                             : (parameters.group_minimum + parameters.group_maximum) / 2;
        stream.people = std::clamp(mean, parameters.group_minimum, parameters.group_maximum);
        stream.group_cost = model::course_cost(programme, parameters, stream.people);
        stream.months = months_at_work(parameters, scenario_.time.step);
        stream.facilitators = parameters.facilitators;
        stream.completing = static_cast<std::int64_t>(static_cast<double>(stream.people) * (1.0 - parameters.drop_out));
        stream.follows = !parameters.follow_on.empty();
        return stream;
    }

    const model::StreamParameters& parameters_of(const AllocatedStream& stream) const {
        const auto& all = programmes_[stream.programme]->streams;
        return *std::ranges::find(all, stream.id, &model::StreamParameters::id);
    }

    /// Who may follow: graduates of planned streams, and of what the other programmes deliver.
    void link_streams() {
        for (AllocatedStream& stream : space_.streams) {
            if (!stream.follows) continue;
            const std::string& before = parameters_of(stream).follow_on;
            for (std::size_t s = 0; s < space_.streams.size(); ++s) {
                const std::string& programme = space_.programmes[space_.streams[s].programme].id;
                if (before == programme || before == programme + "." + space_.streams[s].id)
                    stream.sources.push_back(s);
            }
            for (const model::ProgrammeParameters& programme : scenario_.programmes) {
                if (std::ranges::find(programmes_, &programme) == programmes_.end())
                    add_kept(programme, before, stream);
            }
        }
    }

    void add_kept(const model::ProgrammeParameters& programme, const std::string& before, AllocatedStream& stream) {
        for (const DeliveredGroups& each : delivered(programme)) {
            if (before != programme.id && before != programme.id + "." + each.stream->id) continue;
            for (const std::size_t place : stream.places) {
                const AllocationPlace& here = space_.places[place];
                if (space_.districts[here.district].id != each.district || here.facility != each.facility) continue;
                const auto completing =
                    static_cast<std::int64_t>(static_cast<double>(each.people) * (1.0 - each.stream->drop_out));
                stream.kept.push_back(
                    {place, each.month + months_at_work(*each.stream, scenario_.time.step), completing});
            }
        }
    }

    void read_delivered() {
        Allocation& all = space_.delivered;
        all.by_programme.resize(programmes_.size());
        all.programme_money.resize(programmes_.size());
        all.by_district.resize(space_.districts.size());
        all.district_money.resize(space_.districts.size());
        all.year_money.resize(space_.years());
        std::vector<std::int64_t> at_work;
        for (std::size_t p = 0; p < programmes_.size(); ++p) {
            std::set<int> years;
            for (const DeliveredGroups& each : delivered_[p]) {
                add_delivered(each, p);
                const auto first = static_cast<std::size_t>(each.month - scenario_.time.start);
                const int months = months_at_work(*each.stream, scenario_.time.step);
                at_work.resize(std::max(at_work.size(), first + static_cast<std::size_t>(months)));
                for (int i = 0; i < months; ++i) {
                    years.insert((each.month + i).year());
                    at_work[first + static_cast<std::size_t>(i)] += each.groups * each.stream->facilitators;
                }
            }
            all.programme_money[p] += static_cast<double>(years.size()) * space_.programmes[p].yearly_cost;
            all.cost += all.programme_money[p];
        }
        if (!at_work.empty()) all.facilitators = *std::ranges::max_element(at_work);
    }

    void add_delivered(const DeliveredGroups& each, std::size_t programme) {
        Allocation& all = space_.delivered;
        all.by_programme[programme] += each.groups;
        all.programme_money[programme] += each.cost;
        all.people += each.people;
        const int year = each.month.year() - space_.from.year();
        if (year >= 0 && static_cast<std::size_t>(year) < space_.years())
            all.year_money[static_cast<std::size_t>(year)] += each.cost;
        const auto found = std::ranges::find(space_.districts, each.district, &GroupBounds::id);
        if (found == space_.districts.end()) return;
        const auto district = static_cast<std::size_t>(found - space_.districts.begin());
        all.by_district[district] += each.groups;
        all.district_money[district] += each.cost;
    }

    void read_limits() {
        space_.budget = stated_.budget > 0.0 ? stated_.budget : space_.delivered.cost;
        space_.least_spent = stated_.least_spent;
        space_.facilitators = stated_.facilitators > 0 ? stated_.facilitators : space_.delivered.facilitators;
        if (!(space_.budget > 0.0))
            refuse("/allocation/budget", to_text(stated_.budget),
                   "an amount, since what is delivered of these programmes costs nothing");
        if (space_.facilitators == 0 && space_.delivered.people == 0)
            refuse("/allocation/facilitators", "0", "a number, since nothing of these programmes is delivered");
        for (const AllocatedStream& stream : space_.streams) {
            if (!(stream.group_cost > 0.0))
                refuse(below("/allocation/programmes", space_.programmes[stream.programme].id),
                       "groups that cost nothing", "a programme with costs of its groups");
        }
    }

    void check_floors() {
        const std::vector<double> middle(space_.variables().size(), 0.0);
        if (allocate(space_, middle).has_floors) return;
        refuse("/allocation", "floors (least) that cannot all be reached",
               "floors that least_spent of the budget (" + to_text(space_.least_spent * space_.budget) + "), " +
                   std::to_string(space_.facilitators) + " facilitators and the caps allow");
    }

    const model::Scenario& scenario_;
    const AllocationParameters& stated_;
    const Node& root_;
    Issues& issues_;
    AllocationSpace space_;
    std::vector<const model::ProgrammeParameters*> programmes_;
    std::vector<Delivered> delivered_;  ///< by planned programme
};

}  // namespace

std::vector<std::string> AllocationSpace::variables() const {
    std::vector<std::string> names{"spent"};
    for (const AllocatedProgramme& programme : programmes) names.push_back("programme:" + programme.id);
    for (std::size_t y = 0; y < years(); ++y)
        names.push_back("year:" + std::to_string(from.year() + static_cast<int>(y)));
    for (const GroupBounds& district : districts) names.push_back("district:" + district.id);
    return names;
}

AllocationSpace allocation_space(const model::Scenario& scenario, const AllocationParameters& parameters,
                                 const Node& root, Issues& issues) {
    return SpaceReader(scenario, parameters, root, issues).read();
}

}  // namespace ubumwe::sim
