#include "sim/report/report_page.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "sim/report/answers.hpp"
#include "sim/report/assumptions.hpp"
#include "sim/report/chart/svg.hpp"
#include "sim/report/html.hpp"
#include "sim/report/plain_text.hpp"
#include "sim/report/provenance.hpp"
#include "sim/report/summary_sections.hpp"

namespace ubumwe::sim {

namespace {

using chart::escaped;

/// A part of the page. What it shows comes from a table of the store, for the case that there is nothing to show; parts
/// without a table are left out then.
struct Part {
    std::string_view id;
    std::string_view name;
    std::string_view table = {};
};
constexpr std::array<Part, 21> parts{{{"answers", "Answers", "series"},
                                      {"indicators", "With and without the programmes", "series"},
                                      {"goals", "Goals"},
                                      {"reach", "Reach", "reach"},
                                      {"changes", "Changes", "change"},
                                      {"harm", "Distress and drop-out", "delivery"},
                                      {"releases", "Returns", "release"},
                                      {"anxiety", "Anxiety", "series"},
                                      {"receiving", "Where people return", "receiving"},
                                      {"reintegration", "Reintegration", "reintegration"},
                                      {"incidents", "Incidents", "incident"},
                                      {"delivery", "Delivery", "delivery"},
                                      {"shortfalls", "What was missing"},
                                      {"plans", "Plans"},
                                      {"costs", "Costs", "cost"},
                                      {"coverage", "Need and duplication", "coverage"},
                                      {"maps", "Maps", "series"},
                                      {"evidence", "Evidence"},
                                      {"assumptions", "What is assumed"},
                                      {"limits", "What it is not for"},
                                      {"provenance", "How it was run"}}};

std::string nothing_text(const ReportData& data, std::string_view table) {
    if (std::ranges::find(data.missing_tables, table) != data.missing_tables.end())
        return fmt::format(
            "The store has no table {}: an older version of the program wrote it. Run again to see this.", table);
    if (!data.summary.finished) return "The run did not come so far, or nothing of this was stored before it stopped.";
    return "Nothing of this happened in the run, was observed, or may be shown.";
}

std::string figures_of(const std::vector<ReportChart>& charts, std::string_view section) {
    std::string figures;
    for (const ReportChart& chart : charts) {
        if (chart.section != section) continue;
        const std::string caption = chart.caption.empty() ? "" : element("figcaption", escaped(chart.caption));
        figures += element("figure", chart::svg_element(chart.drawing(), chart.id) + caption);
    }
    return figures.empty() ? figures : element("div", figures, R"( class="figures")");
}

std::vector<Section> all_sections(const ReportData& data) {
    std::vector<Section> sections = sections_of(data.summary);
    sections.push_back(answers_section(data));
    sections.push_back(assumptions_section(data.assumptions));
    sections.push_back(limits_section());
    return sections;
}

/// Builds the parts of the page, and the links to them.
class Page {
public:
    Page(const ReportData& data, const std::vector<ReportChart>& charts)
        : data_(data), charts_(charts), sections_(all_sections(data)) {
        for (const Part& part : parts) add(part);
    }

    const std::string& links() const { return links_; }
    const std::string& body() const { return body_; }

private:
    void add(const Part& part) {
        const auto section = std::ranges::find(sections_, part.id, &Section::id);
        const bool told = section != sections_.end() && !section->empty();
        std::string markup = told ? html(*section) : "";
        if (part.id == "provenance") markup = provenance_html(data_);
        // Answers come first: numbers, then pictures. Elsewhere the picture says it sooner.
        const std::string figures = figures_of(charts_, part.id);
        markup = part.id == "answers" ? markup + figures : figures + markup;
        if (markup.empty() && part.table.empty()) return;
        if (markup.empty()) markup = element("p", escaped(nothing_text(data_, part.table)));
        const std::string title = told ? section->title : std::string(part.name);
        body_ += element("section", element("h2", escaped(title)) + markup, fmt::format(R"( id="{}")", part.id));
        links_ += fmt::format("<a href=\"#{}\">{}</a>\n", part.id, escaped(part.name));
    }

    const ReportData& data_;
    const std::vector<ReportChart>& charts_;
    std::vector<Section> sections_;
    std::string links_;
    std::string body_;
};

std::string luck_html(const ReportData& data) {
    const std::string sentence = element("p", escaped(luck_of(data.summary)));
    if (!data.summary.finished || data.summary.replicates > 1) return sentence;
    constexpr std::int64_t replicates = 10;
    return sentence + element("code", escaped(run_command(data.manifest, replicates)));
}

std::string header_html(const ReportData& data) {
    std::string markup = element("p", "A report of Ubumwe, in this model", R"( class="faint")");
    markup += element("h1", escaped(data.summary.title));
    if (!data.summary.question.empty()) markup += element("p", escaped(data.summary.question));
    markup += element("p", escaped(setting_of(data.summary)));
    markup += luck_html(data);
    if (!data.missing_tables.empty())
        markup += element("p", escaped(fmt::format("An older version of the program wrote these results; they lack the "
                                                   "tables {}.",
                                                   fmt::join(data.missing_tables, ", "))));
    if (data.means.hides())
        markup += element("p", escaped(fmt::format("Means of fewer than {} people are left out of charts and tables.",
                                                   data.summary.smallest_cell)));
    return element("header", markup);
}

}  // namespace

std::string report_page(const ReportData& data, const std::vector<ReportChart>& charts) {
    const Page page(data, charts);
    const std::string main =
        header_html(data) + element("nav", page.links(), R"( aria-label="Parts of the report")") + page.body();
    return html_page(data.summary.title, main);
}

}  // namespace ubumwe::sim
