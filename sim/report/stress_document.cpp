#include <algorithm>

#include <fmt/format.h>

#include "model/observation/rows.hpp"
#include "sim/report/plain_text.hpp"
#include "sim/report/trace_parts.hpp"
#include "ubumwe/version.hpp"

namespace ubumwe::sim {

namespace {

std::string joined(const std::vector<std::string>& texts) {
    std::string all;
    for (const std::string& text : texts) all += (all.empty() ? "" : ", ") + text;
    return all;
}

void add_objectives(const TraceSources& sources, Markdown& document) {
    const model::Scenario& scenario = described_scenario(sources).scenario;
    document.heading("1. Objectives");
    document.subheading("1.1 Purpose of the model");
    document.paragraph(scenario.rationale);
    document.list(sources.patterns.patterns.model_card.intended_use);
    document.subheading("1.2 Model outputs");
    std::string measures;
    for (const std::string_view name : model::measure_names)
        measures += (measures.empty() ? "" : ", ") + words(std::string(name));
    document.paragraph("By month, district, position and arm: " + measures +
                       ". Beside them changes of participants, releases, reintegration, incidents, delivery, reach, "
                       "coverage of need and costs; every table has a dictionary in the store.");
    document.subheading("1.3 Aims of experimentation");
    std::vector<std::string> scenarios;
    for (const LoadedValidationScenario& each : sources.patterns.scenarios) {
        const std::string asked = each.loaded.scenario.title + ": " + each.loaded.scenario.rationale;
        if (std::ranges::find(scenarios, asked) == scenarios.end()) scenarios.push_back(asked);
    }
    document.paragraph("Scenarios that the patterns run:");
    document.list(scenarios);
}

void add_agents(const model::Scenario& scenario, Markdown& document) {
    document.subheading("2.5 Components");
    std::vector<std::string> positions;
    for (const model::PositionParameters& position : scenario.positions) positions.push_back(words(position.id));
    std::vector<std::string> districts;
    for (const model::DistrictMargin& district : scenario.margins.districts) districts.push_back(district.name);
    document.list({
        "2.5.1 Environment: districts (" + joined(districts) +
            "), their sectors and villages, facilities, organisations, and seasons and shocks that a district shares.",
        "2.5.2 Agents: persons with sex, age, household, position (" + joined(positions) +
            "), mental health, cohesion and programme history; households with family and livelihood indicators. "
            "Positions are roles in the programmes, and people have no other identity.",
        "2.5.3 Interaction topology: directed ties of trust within households, among kin, neighbours, associations and "
        "members of groups; influence of alters and of the sector.",
        "2.5.4 Entry and exit: births, deaths, unions, releases from custody; nobody moves between districts.",
    });
}

void add_logic(const TraceSources& sources, Markdown& document) {
    const model::Scenario& scenario = described_scenario(sources).scenario;
    document.heading("2. Logic");
    document.subheading("2.1 Base model overview diagram");
    document.paragraph("One step: " + stages_text() + ". Every rule reads the state at the start of the step.");
    document.subheading("2.2 Base model logic");
    document.paragraph("model/ODD.md, submodel by submodel, with the formulae.");
    document.subheading("2.3 Scenario logic");
    document.paragraph(
        "A scenario is a file that says what differs from another; `ubumwe show` prints it whole. The "
        "counterfactual is the same file without any start of a programme, with the same luck.");
    document.subheading("2.4 Algorithms");
    document.paragraph(
        "Trust moves by a scheme of second order in the step, indicators by their exact exponential; "
        "sums are taken in a fixed order, so that threads change nothing.");
    add_agents(scenario, document);
}

void add_data_part(const TraceSources& sources, Markdown& document) {
    document.heading("3. Data");
    document.subheading("3.1 Data sources");
    add_data(sources, document);
    document.subheading("3.2 Pre-processing");
    document.paragraph(
        "How derived figures were made is in the README of the country's scenarios; every data file has a "
        "dictionary of its columns (`data/columns.csv`).");
    document.subheading("3.3 Input parameters");
    add_evidence_counts(sources, document);
    document.subheading("3.4 Assumptions");
    document.list(sources.patterns.patterns.model_card.limits);
}

void add_experimentation(const TraceSources& sources, Markdown& document) {
    const model::Scenario& scenario = described_scenario(sources).scenario;
    const Patterns& patterns = sources.patterns.patterns;
    document.heading("4. Experimentation");
    document.subheading("4.1 Initialisation");
    document.paragraph(
        "A synthetic population from published margins; indicators start at set points plus a stationary "
        "draw, ties where they rest, so that there is no warm-up.");
    document.subheading("4.2 Run length");
    document.paragraph(fmt::format("{} to {}, in steps of a {}.", to_string(scenario.time.start),
                                   to_string(scenario.time.end),
                                   scenario.time.step == model::StepLength::week ? "week" : "month"));
    document.subheading("4.3 Estimation approach");
    document.paragraph(
        fmt::format("{} replicates with common random numbers; differences are paired by replicate, "
                    "intervals are Student's over replicates. What was found:",
                    patterns.replicates));
    add_verdict_counts(sources, document);
}

void add_implementation(Markdown& document) {
    document.heading("5. Implementation");
    document.subheading("5.1 Software and programming language");
    document.paragraph(
        fmt::format("Ubumwe {} (commit {}), C++20, {}.", build::version, build::commit, build::compiler));
    document.subheading("5.2 Random sampling");
    document.paragraph(
        "Philox4x32-10, keyed by seed and replicate, with purpose, step, subject and draw as counter: no "
        "generator is shared, and scenarios share every draw that a policy does not touch.");
    document.subheading("5.3 Model execution");
    document.paragraph(
        "Synchronous steps in a fixed order of stages; within a stage villages are worked on in parallel "
        "and give the same bits for any number of threads.");
    document.subheading("5.4 System specification");
    document.paragraph(
        "A manifest beside each run tells the machine's threads and the time that it took; about 235 bytes "
        "a person with twelve ties.");
    document.heading("6. Code access");
    document.subheading("6.1 Computer model sharing statement");
    document.paragraph(
        "Source, scenarios, data and tests are in one repository, with their licence in LICENSE; "
        "`./dev test` runs every test.");
}

}  // namespace

std::string stress_document(const TraceSources& sources) {
    Markdown document("STRESS-ABS: " + sources.patterns.patterns.title);
    add_origin(sources, document);
    add_objectives(sources, document);
    add_logic(sources, document);
    add_data_part(sources, document);
    add_experimentation(sources, document);
    add_implementation(document);
    return document.text();
}

}  // namespace ubumwe::sim
