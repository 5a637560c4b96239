#include "sim/scenario/margins_reader.hpp"

#include <algorithm>
#include <deque>
#include <optional>
#include <utility>

#include "sim/scenario/csv.hpp"
#include "sim/scenario/population_margins.hpp"
#include "sim/scenario/release_margins.hpp"
#include "sim/scenario/schedule_margins.hpp"
#include "sim/scenario/set_option.hpp"
#include "sim/scenario/text_file.hpp"
#include "sim/scenario/wording.hpp"

namespace ubumwe::sim {

namespace {

namespace fs = std::filesystem;

enum class Need { required, optional };

/// Opens the data files of one scenario.
class DataFiles {
public:
    DataFiles(const Node& root, const fs::path& scenario, const InputFolder& folder, Issues& issues)
        : root_(root), scenario_folder_(scenario.parent_path()), folder_(folder), issues_(issues) {}

    /// The table of the file that the scenario names at `pointer`; null where it names none or the file cannot be read.
    const CsvReader* open(const std::string& pointer, std::string& name, Need need) {
        const Place named = place_of(root_, pointer);
        if (name.empty()) {
            if (need == Need::required) issues_.add({named, "nothing", "the name of a CSV file", {}});
            return nullptr;
        }
        const fs::path from = named.file == set_option_name ? scenario_folder_ : fs::path(named.file).parent_path();
        const auto file = folder_.find(from, name, named, issues_);
        const auto text = file ? read_text_file(*file, named, issues_) : std::nullopt;
        if (!text) return nullptr;
        if (from != scenario_folder_)
            name = fs::proximate(*file, scenario_folder_.empty() ? "." : scenario_folder_).generic_string();
        files_.push_back(*file);
        const CsvTable& table = tables_.emplace_back(parse_csv(*text, file->string(), issues_));
        return &readers_.emplace_back(table, issues_);
    }

    std::vector<fs::path> files() && { return std::move(files_); }

private:
    const Node& root_;
    fs::path scenario_folder_;
    const InputFolder& folder_;
    Issues& issues_;
    std::vector<fs::path> files_;
    std::deque<CsvTable> tables_;
    std::deque<CsvReader> readers_;
};

void refuse_unknown_districts(const std::vector<std::string>& wanted, const Districts& districts, const Node& root,
                              Issues& issues) {
    const std::vector<std::string>& known = districts.of_country();
    if (known.empty()) return;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        if (std::find(known.begin(), known.end(), wanted[i]) != known.end()) continue;
        issues.add({place_of(root, "/population/districts/" + std::to_string(i)), in_quotes(wanted[i]),
                    "a district of the districts file: " + one_of(known), nearest_hint(wanted[i], known)});
    }
}

/// Reads what has no district in it, then districts and all that refers to them.
class MarginsReader {
public:
    MarginsReader(model::Scenario& scenario, const Node& root, DataFiles& files, Issues& issues)
        : scenario_(scenario), root_(root), files_(files), issues_(issues) {}

    void read_shapes() {
        model::PopulationParameters& population = scenario_.population;
        if (const auto* ages = files_.open("/population/age_file", population.age_file, Need::required)) {
            scenario_.margins.ages =
                read_ages(*ages, population.age_year, place_of(root_, "/population/age_year"), issues_);
            if (scenario_.dynamics.vital_events.enabled)
                scenario_.margins.age_columns =
                    read_age_columns(*ages, place_of(root_, "/dynamics/vital_events/enabled"), issues_);
        }
        if (const auto* sizes =
                files_.open("/population/household_sizes_file", population.household_sizes_file, Need::required)) {
            scenario_.margins.household_sizes = sim::read_household_sizes(*sizes, issues_);
        }
    }

    void read_places() {
        model::PopulationParameters& population = scenario_.population;
        const auto* table = files_.open("/population/districts_file", population.districts_file, Need::required);
        const auto* sectors = files_.open("/population/sectors_file", population.sectors_file, Need::required);
        const auto* standings = files_.open("/population/standings_file", population.standings_file, Need::optional);
        if (table != nullptr) sources_.map = read_district_map(*table);
        Districts districts = table != nullptr ? Districts(*table, population.districts) : Districts{};
        refuse_unknown_districts(population.districts, districts, root_, issues_);
        if (sectors != nullptr) read_sectors(*sectors, districts, issues_);
        if (standings != nullptr || population.standings_file.empty()) {
            read_standings(standings, scenario_.positions, place_of(root_, "/population/standings_file"), districts,
                           issues_);
        }
        read_releases_of(districts);
        scenario_.margins.districts = std::move(districts.simulated());
    }

    void read_starts() {
        if (const auto* table = files_.open("/programme_schedule", scenario_.programme_schedule, Need::optional)) {
            ScheduleRows rows = read_schedule(*table);
            scenario_.margins.schedule = std::move(rows.starts);
            sources_.schedule = std::move(rows.places);
        }
    }

    MarginSources sources() && { return std::move(sources_); }

private:
    void read_releases_of(Districts& districts) {
        model::ReleaseParameters& releases = scenario_.releases;
        model::Margins& margins = scenario_.margins;
        if (const auto* table = files_.open("/releases/facilities_file", releases.facilities_file, Need::optional)) {
            margins.facilities = read_facilities(*table, districts);
        }
        if (const auto* table = files_.open("/releases/custody_file", releases.custody_file, Need::optional)) {
            margins.custody = read_custody(*table, districts, margins.facilities);
        }
        if (const auto* table = files_.open("/releases/waves_file", releases.waves_file, Need::optional)) {
            ReleaseRows rows = sim::read_releases(*table, districts);
            margins.waves = std::move(rows.waves);
            sources_.waves = std::move(rows.places);
        }
    }

    model::Scenario& scenario_;
    const Node& root_;
    DataFiles& files_;
    Issues& issues_;
    MarginSources sources_;
};

}  // namespace

MarginSources read_margins(model::Scenario& scenario, const Node& root, const fs::path& path, const InputFolder& folder,
                           Issues& issues) {
    DataFiles files(root, path, folder, issues);
    MarginsReader reader(scenario, root, files, issues);
    reader.read_shapes();
    reader.read_places();
    reader.read_starts();
    MarginSources sources = std::move(reader).sources();
    sources.files = std::move(files).files();
    return sources;
}

}  // namespace ubumwe::sim
