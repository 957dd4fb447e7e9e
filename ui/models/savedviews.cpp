// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/savedviews.h>

#include <base/text.h>

#include <QCoreApplication>
#include <QSettings>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

struct Views
{
    Q_DECLARE_TR_FUNCTIONS(Views)
};

constexpr qsizetype kLongestName = 60;
constexpr int kNowhere = 1'000'000;
const QString kPlace = u"/place"_s;

} // namespace

SavedViews::SavedViews(QSettings &settings, const RecordId &plan)
    : m_settings(settings)
    , m_group(u"views/%1/"_s.arg(plan.text()))
{
}

QList<SavedView> SavedViews::all() const
{
    m_settings.beginGroup(m_group.chopped(1));
    const QStringList ids = m_settings.childGroups();
    m_settings.endGroup();
    QList<SavedView> views;
    for (const QString &id : ids)
        if (const auto view = at(id))
            views << *view;
    const auto placeOf = [&](const SavedView &view) {
        return m_settings.value(m_group + view.id + kPlace, kNowhere).toInt();
    };
    std::sort(views.begin(), views.end(), [&](const SavedView &a, const SavedView &b) {
        const int first = placeOf(a), second = placeOf(b);
        return first != second ? first < second : naturalCompare(a.name, b.name) < 0;
    });
    return views;
}

std::optional<SavedView> SavedViews::at(const QString &id) const
{
    const auto read = [&](const QString &name) { return m_settings.value(m_group + id + u'/' + name); };
    SavedView view{id, read(u"name"_s).toString(), {}, read(u"columns"_s).toByteArray()};
    view.rows.words = read(u"words"_s).toString().split(u' ', Qt::SkipEmptyParts);
    view.rows.marks = read(u"marks"_s).toInt();
    view.rows.signatory = read(u"signatory"_s).toString();
    view.rows.theme = read(u"theme"_s).toString();
    view.rows.jurisdiction = read(u"jurisdiction"_s).toString();
    return view.name.isEmpty() ? std::nullopt : std::optional(view);
}

Result<QString> SavedViews::keep(const SavedView &view)
{
    const QString name = cleanLine(view.name).left(kLongestName);
    if (name.isEmpty())
        return failure(ErrorCode::Invalid, Views::tr("Give the view a name, for example “Mine, date passed”."));
    const QList<SavedView> others = all();
    for (const SavedView &other : others)
        if (other.id != view.id && other.name.compare(name, Qt::CaseInsensitive) == 0)
            return failure(ErrorCode::Conflict,
                           Views::tr("Another view is called “%1”; choose another name.").arg(name));
    const QString id = view.id.isEmpty() ? RecordId::random().text() : view.id;
    const auto write = [&](const QString &key, const QVariant &value) {
        m_settings.setValue(m_group + id + u'/' + key, value);
    };
    write(u"name"_s, name);
    write(u"words"_s, view.rows.words.join(u' '));
    write(u"marks"_s, view.rows.marks);
    write(u"signatory"_s, view.rows.signatory);
    write(u"theme"_s, view.rows.theme);
    write(u"jurisdiction"_s, view.rows.jurisdiction);
    write(u"columns"_s, view.columns);
    return id;
}

void SavedViews::remove(const QString &id)
{
    if (!id.isEmpty())
        m_settings.remove(m_group + id);
}

void SavedViews::move(const QString &id, bool up)
{
    QStringList order;
    const QList<SavedView> views = all();
    for (const SavedView &view : views)
        order << view.id;
    const qsizetype from = order.indexOf(id);
    const qsizetype to = from + (up ? -1 : 1);
    if (from < 0 || to < 0 || to >= order.size())
        return;
    order.move(from, to);
    for (qsizetype place = 0; place < order.size(); ++place)
        m_settings.setValue(m_group + order.at(place) + kPlace, int(place));
}

} // namespace waymark::ui
